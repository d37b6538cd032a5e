import { addressOf } from "../parts/address";
import { cacheExchange, Client, fetchExchange } from "urql";

/** The hub's own graph; answers stay good for as long as the page is open. */
export const client = new Client({
  url: addressOf("graphql"),
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
  fetchOptions: { headers: { "content-type": "application/json" } },
});
