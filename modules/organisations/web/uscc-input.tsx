import { CheckCircleFilled } from "@ant-design/icons";
import { Input } from "antd";
import { type InputProps, useText } from "#platform/web/index.ts";
import { checkUscc, normaliseUscc } from "../model/uscc.ts";

/** The credit code, checked while typing by the same rule as on the server; says which character is wrong. */
export function UsccInput({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const text = typeof value === "string" ? value : "";
  const checked = text === "" ? null : checkUscc(text);
  const unfinished =
    checked && !checked.ok && checked.problem === "length" && normaliseUscc(text).length < 18;
  const wrong = checked && !checked.ok && !unfinished;
  return (
    <>
      <Input
        {...rest}
        value={text}
        maxLength={40}
        autoComplete="off"
        status={wrong ? "error" : undefined}
        suffix={checked?.ok ? <CheckCircleFilled style={{ color: "var(--hz-success)" }} /> : <span />}
        onChange={(event) => onChange?.(normaliseUscc(event.target.value))}
      />
      <div role="status" className={wrong ? "hz-complaint" : "hz-quiet"}>
        {checked && !checked.ok && t(checked.reason)}
        {checked?.ok && t({ zh: "校验通过", en: "The code is valid" })}
      </div>
    </>
  );
}
