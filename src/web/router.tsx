import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { BASE } from "./parts/address";
import { Frame } from "./frame";
import { readCompareSearch, readHomeSearch, readRootSearch, readSearchSearch } from "./search-parameters";
import { CompareView } from "./views/compare-view";
import { HomeView } from "./views/home-view";
import { SearchView } from "./views/search-view";

const rootRoute = createRootRoute({ validateSearch: readRootSearch, component: Frame });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  validateSearch: readHomeSearch,
  component: HomeView,
});
const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/compare",
  validateSearch: readCompareSearch,
  component: CompareView,
});
const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: readSearchSearch,
  component: SearchView,
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([homeRoute, compareRoute, searchRoute]),
  basepath: BASE || "/",
  defaultPreload: false,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
