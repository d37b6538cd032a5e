import DataLoader from "dataloader";

/**
 * The loaders of one request, each made when first asked for. A loader asks the database when no other is waiting for an
 * answer: by then all that the last answers lead to has been asked for. So the number of statements follows from the
 * question alone, and not from the moment at which each answer arrives.
 */
export class LoaderCache {
  private readonly loaders = new Map<object, Map<string, DataLoader<string, unknown>>>();
  private dispatches: (() => void)[] = [];
  private running = 0;
  private scheduled = false;

  /** The loader of a definition; `variant` tells apart what is asked with other arguments. */
  get<Value>(
    definition: object,
    variant: string,
    batch: (keys: readonly string[]) => Promise<Value[]>,
  ): DataLoader<string, Value> {
    let variants = this.loaders.get(definition);
    if (!variants) this.loaders.set(definition, (variants = new Map<string, DataLoader<string, unknown>>()));
    let loader = variants.get(variant);
    if (!loader) variants.set(variant, (loader = this.create(batch)));
    return loader as DataLoader<string, Value>;
  }

  private create<Value>(batch: (keys: readonly string[]) => Promise<Value[]>): DataLoader<string, unknown> {
    return new DataLoader<string, unknown>((keys) => this.run(() => batch(keys)), {
      batchScheduleFn: (dispatch) => {
        this.dispatches.push(dispatch);
        this.dispatchSoon();
      },
    });
  }

  private async run<Values>(batch: () => Promise<Values>): Promise<Values> {
    this.running += 1;
    try {
      return await batch();
    } finally {
      this.running -= 1;
      this.dispatchSoon();
    }
  }

  /** When all promises that can be kept are kept, and only where no answer is awaited. */
  private dispatchSoon(): void {
    if (this.scheduled || this.running > 0 || this.dispatches.length === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.running > 0) return;
      const dispatches = this.dispatches;
      this.dispatches = [];
      for (const dispatch of dispatches) dispatch();
    });
  }
}
