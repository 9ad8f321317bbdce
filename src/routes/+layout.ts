// Everything runs in the browser: pages are prerendered shells, filled once the engine is up.
export const ssr = false;
export const prerender = true;
export const trailingSlash = 'always';
