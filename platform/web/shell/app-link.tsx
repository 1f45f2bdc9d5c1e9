import { Link, useNavigate, useParams } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode } from "react";

interface AppLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** Path inside the app, may carry `?query`. */
  to: string;
  children: ReactNode;
}

/** Splits `/needs?stage=published` into what the router takes. */
export function target(path: string): { to: string; search: Record<string, string> } {
  const [to = "/", query = ""] = path.split("?");
  return { to, search: Object.fromEntries(new URLSearchParams(query)) };
}

/** A link inside the app by plain path; the edition in view goes along. */
export function AppLink({ to, children, ...rest }: AppLinkProps) {
  const goal = target(to);
  return (
    <Link to={goal.to} search={goal.search} {...rest}>
      {children}
    </Link>
  );
}

/** `go("/needs/17")`. */
export function useGo(): (path: string, options?: { replace?: boolean }) => Promise<void> {
  const navigate = useNavigate();
  return (path, options) => {
    const goal = target(path);
    return navigate({ to: goal.to, search: goal.search, replace: options?.replace });
  };
}

/** A parameter of the page's path: `useRouteParam("needId")` for `/needs/$needId`. */
export function useRouteParam(name: string): string {
  const params = useParams({ strict: false }) as Record<string, string | undefined>;
  const value = params[name];
  if (value === undefined) throw new Error(`the path has no parameter ${name}`);
  return value;
}
