/** The last so many of something, oldest first. */
export class Ring<T> {
  private items: T[] = [];

  constructor(private readonly most: number) {}

  push(item: T): void {
    this.items.push(item);
    if (this.items.length >= 2 * this.most) this.items = this.items.slice(-this.most);
  }

  list(): readonly T[] {
    return this.items.slice(-this.most);
  }

  clear(): void {
    this.items = [];
  }
}
