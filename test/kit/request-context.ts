import { type DataSource } from "typeorm";
import { createContext, type HubContext } from "../../src/kit/context";

/** Does the work in the context of one request, and ends the request whatever happens. */
export async function inRequest<T>(dataSource: DataSource, work: (context: HubContext) => Promise<T>): Promise<T> {
  const context = createContext(dataSource, { requestId: "request-1", publicUrl: "https://plans.example.org" });
  try {
    return await work(context);
  } finally {
    await context.release();
  }
}
