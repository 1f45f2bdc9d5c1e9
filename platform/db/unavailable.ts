/** Whether the database cannot be reached or has no room: the caller answers 503. */
export const isUnavailable = (error: unknown): boolean => {
  const e = error as { code?: string; message?: string };
  return (
    /^(08|53|57P|58)/.test(e?.code ?? "") ||
    ["ECONNREFUSED", "ENOENT", "ECONNRESET", "EPIPE"].includes(e?.code ?? "") ||
    /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/.test(
      e?.message ?? "",
    )
  );
};
