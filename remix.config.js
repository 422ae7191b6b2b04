/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_throwAbortReason: true,
    // Off on purpose, see docs/decisions: known advisories live in the code these switch on.
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: false,
  },
};
