/** Root may read and write everywhere, so what needs a permission is tried with the rights of nobody. */
export async function withoutRootRights<T>(work: () => Promise<T> | T): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.("nobody");
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
