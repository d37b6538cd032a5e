import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { Frame, FramedMissing, Root } from "./frame";
import { BASE } from "./parts/address";
import { Loading } from "./parts/states";
import {
  keepReader,
  readCompareSearch,
  readHomeSearch,
  readIndicatorsSearch,
  readInitiativesSearch,
  readReferencesSearch,
  readRootSearch,
  readSearchSearch,
} from "./search-parameters";
import { HomeView } from "./views/home-view";

/* Every view and its address. The first view comes with the first script, each other one when it is gone to. */

const root = createRootRoute({
  validateSearch: readRootSearch,
  search: { middlewares: [keepReader] },
  component: Root,
  notFoundComponent: FramedMissing,
});
const frame = createRoute({ getParentRoute: () => root, id: "framed", component: Frame });

const home = createRoute({
  getParentRoute: () => frame,
  path: "/",
  validateSearch: readHomeSearch,
  component: HomeView,
});
const compare = createRoute({
  getParentRoute: () => frame,
  path: "/compare",
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import("./views/compare-view"), "CompareView"),
});
const search = createRoute({
  getParentRoute: () => frame,
  path: "/search",
  validateSearch: readSearchSearch,
  component: lazyRouteComponent(() => import("./views/search-view"), "SearchView"),
});
const indicators = createRoute({
  getParentRoute: () => frame,
  path: "/indicators",
  validateSearch: readIndicatorsSearch,
  component: lazyRouteComponent(() => import("./views/indicators-view"), "IndicatorsView"),
});
const initiatives = createRoute({
  getParentRoute: () => frame,
  path: "/initiatives",
  validateSearch: readInitiativesSearch,
  component: lazyRouteComponent(() => import("./views/initiatives-view"), "InitiativesView"),
});
const references = createRoute({
  getParentRoute: () => frame,
  path: "/references",
  validateSearch: readReferencesSearch,
  component: lazyRouteComponent(() => import("./views/references-view"), "ReferencesView"),
});
const item = createRoute({
  getParentRoute: () => frame,
  path: "/items/$id",
  component: lazyRouteComponent(() => import("./views/item-view"), "ItemView"),
});
const plan = createRoute({
  getParentRoute: () => frame,
  path: "/plans/$id",
  component: lazyRouteComponent(() => import("./views/plan-view"), "PlanView"),
});
const county = createRoute({
  getParentRoute: () => frame,
  path: "/counties/$code",
  component: lazyRouteComponent(() => import("./views/county-view"), "CountyView"),
});
const document = createRoute({
  getParentRoute: () => frame,
  path: "/documents/$id",
  component: lazyRouteComponent(() => import("./views/document-view"), "DocumentView"),
});
const theme = createRoute({
  getParentRoute: () => frame,
  path: "/themes/$code",
  component: lazyRouteComponent(() => import("./views/theme-view"), "ThemeView"),
});
const initiative = createRoute({
  getParentRoute: () => frame,
  path: "/initiatives/$code",
  component: lazyRouteComponent(() => import("./views/initiative-view"), "InitiativeView"),
});
const reference = createRoute({
  getParentRoute: () => frame,
  path: "/references/$code",
  component: lazyRouteComponent(() => import("./views/reference-view"), "ReferenceView"),
});
const data = createRoute({
  getParentRoute: () => frame,
  path: "/data",
  component: lazyRouteComponent(() => import("./views/data-view"), "DataView"),
});
const embeddedMatrix = createRoute({
  getParentRoute: () => root,
  path: "/embed/matrix",
  validateSearch: readHomeSearch,
  component: lazyRouteComponent(() => import("./views/embed-views"), "EmbeddedMatrix"),
});
const embeddedComparison = createRoute({
  getParentRoute: () => root,
  path: "/embed/compare",
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import("./views/embed-views"), "EmbeddedComparison"),
});
const embeddedChart = createRoute({
  getParentRoute: () => root,
  path: "/embed/chart",
  validateSearch: readIndicatorsSearch,
  component: lazyRouteComponent(() => import("./views/embed-views"), "EmbeddedChart"),
});

const routeTree = root.addChildren([
  frame.addChildren([
    home,
    compare,
    search,
    indicators,
    initiatives,
    references,
    item,
    plan,
    county,
    document,
    theme,
    initiative,
    reference,
    data,
  ]),
  embeddedMatrix,
  embeddedComparison,
  embeddedChart,
]);

export const router = createRouter({
  routeTree,
  basepath: BASE || "/",
  defaultPreload: "intent",
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
