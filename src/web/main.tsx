import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { client } from "./graph/client";
import { router } from "./router";
import "./styles/explorer.css";

const root = document.getElementById("app");
if (!root) throw new Error("the page has no element for the explorer");
createRoot(root).render(
  <StrictMode>
    <Provider value={client}>
      <RouterProvider router={router} />
    </Provider>
  </StrictMode>,
);
