import { Button, type ButtonProps } from "antd";
import type { ReactNode } from "react";
import { useGo } from "./app-link.tsx";

/** A link inside the app that looks like a button; opening it in a new tab works as with any link. */
export function LinkButton({
  to,
  children,
  ...rest
}: { to: string; children: ReactNode } & Pick<ButtonProps, "type" | "size">) {
  const go = useGo();
  return (
    <Button
      {...rest}
      href={to}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void go(to);
      }}
    >
      {children}
    </Button>
  );
}
