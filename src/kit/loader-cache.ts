import DataLoader from "dataloader";

/** The loaders of one request, each made when first asked for. */
export class LoaderCache {
  private readonly loaders = new Map<object, Map<string, DataLoader<string, unknown>>>();

  /** The loader of a definition; `variant` tells apart what is asked with other arguments. */
  get<Value>(
    definition: object,
    variant: string,
    batch: (keys: readonly string[]) => Promise<Value[]>,
  ): DataLoader<string, Value> {
    let variants = this.loaders.get(definition);
    if (!variants) this.loaders.set(definition, (variants = new Map<string, DataLoader<string, unknown>>()));
    let loader = variants.get(variant);
    if (!loader) variants.set(variant, (loader = new DataLoader<string, unknown>(batch)));
    return loader as DataLoader<string, Value>;
  }
}
