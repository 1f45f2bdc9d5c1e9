import { useNavigate } from "@tanstack/react-router";
import { rememberEdition } from "../data/session.ts";

/** Brings another edition into view, on the page where one is. */
export function useChooseEdition(): (id: string) => void {
  const navigate = useNavigate();
  return (id) => {
    rememberEdition(id);
    // Filters and pages of the old edition mean nothing in the new one.
    void navigate({ to: ".", search: { edition: id } });
  };
}
