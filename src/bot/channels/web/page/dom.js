/** The element of a page that has this name. */
export const byId = (id) => document.getElementById(id);
