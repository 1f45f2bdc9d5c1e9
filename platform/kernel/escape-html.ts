/** Text as it stands in markup or in a quoted attribute: nothing of it is markup. Pages use the templates of platform/http/html.ts. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
