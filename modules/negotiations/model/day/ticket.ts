/** What a ticket's QR code says: `HZ1.<ticket>.<signature>`, 22 characters of HMAC-SHA256 in base64url. */
export const ticketCode = (ticketId: string, signature: string): string => `HZ1.${ticketId}.${signature}`;

/** The parts of a scanned code, or null for anything that is no ticket. A scanner may add white space around it. */
export function readTicket(code: string): { ticketId: string; signature: string } | null {
  const found = /^HZ1\.([A-Za-z0-9-]{1,80})\.([A-Za-z0-9_-]{22})$/.exec(code.trim());
  return found?.[1] && found[2] ? { ticketId: found[1], signature: found[2] } : null;
}
