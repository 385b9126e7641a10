/** Style sheets of pages: each is on only while its page is on top, as if every page had a view of its own. */
export class PageSheets {
  private readonly elements = new Map<string, HTMLStyleElement>();

  constructor(private readonly styles: Readonly<Record<string, string>>) {}

  /** Turns on the sheet of one page and off all others. */
  show(route: string): void {
    if (!this.elements.has(route)) this.add(route);
    for (const [other, element] of this.elements) element.disabled = other !== route;
  }

  private add(route: string): void {
    const style = this.styles[route];
    if (style === undefined || style === '') return;
    const element = document.createElement('style');
    element.dataset['page'] = route;
    element.textContent = style;
    document.head.append(element);
    this.elements.set(route, element);
  }
}
