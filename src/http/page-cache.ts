/** Pages change only with a release, so the ones asked for last are kept until the next release. */
export class PageCache {
  private release = "";
  private readonly pages = new Map<string, string>();

  constructor(private readonly mostPages: number) {}

  find(release: string, address: string): string | undefined {
    return release === this.release ? this.pages.get(address) : undefined;
  }

  keep(release: string, address: string, page: string): void {
    if (release !== this.release) this.pages.clear();
    this.release = release;
    this.pages.delete(address);
    this.pages.set(address, page);
    const [oldest] = this.pages.keys();
    if (this.pages.size > this.mostPages && oldest !== undefined) this.pages.delete(oldest);
  }
}
