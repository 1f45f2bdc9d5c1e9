import { App } from "antd";
import { useCallback } from "react";
import type { Text } from "../types.ts";
import { useText } from "./use-text.ts";

/** Puts a text on the clipboard and says so; browsers have none on plain-HTTP intranets, where it asks to copy by hand. */
export function useCopy(): (text: string, done?: Text) => Promise<void> {
  const { t } = useText();
  const { message } = App.useApp();
  return useCallback(
    async (text, done = { zh: "已复制", en: "Copied" }) => {
      try {
        await navigator.clipboard.writeText(text);
        void message.success(t(done));
      } catch {
        void message.info(t({ zh: "请手动选中并复制", en: "Select and copy it by hand" }));
      }
    },
    [t, message],
  );
}
