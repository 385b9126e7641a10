/** Numbers that follow from a seed, so that a history that fails can be walked again. */
export class Dice {
  constructor(private seed: number) {}

  /** A whole number from 0, below `sides`. */
  roll(sides: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.seed / 0x1_0000_0000) * sides);
  }

  /** True so many times in a hundred. */
  isLucky(percent: number): boolean {
    return this.roll(100) < percent;
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[this.roll(from.length)];
  }
}
