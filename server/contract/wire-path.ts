/** Where Socket.IO listens. In a file of its own, so that a page may have it without the schemas of `wire.ts`. */
export const wirePath = "/ws";
