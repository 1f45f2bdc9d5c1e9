import { Input } from "antd";
import { useEffect, useState } from "react";

type Props = { id?: string; label?: string; value: string; onChange: (time: string) => void };

/** `930`, `9:30` and `9：30` are 09:30; anything else is no time. */
function read(typed: string): string | null {
  const digits = /^(\d{1,2})[:：.]?(\d{2})$/.exec(typed.trim());
  const [hour, minute] = [Number(digits?.[1] ?? 24), Number(digits?.[2] ?? 60)];
  return hour < 24 && minute < 60
    ? `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`
    : null;
}

/** A time of day, always `HH:MM`: programmes are written on 24 hours whatever the browser's own habit. */
export function TimeInput({ id, label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <Input
      id={id}
      aria-label={label}
      inputMode="numeric"
      maxLength={5}
      placeholder="09:00"
      value={typed}
      status={read(typed) ? undefined : "error"}
      onChange={(event) => {
        setTyped(event.target.value);
        const time = read(event.target.value);
        // While 9:3 becomes 9:30 nothing is said.
        if (time && event.target.value.length >= 4) onChange(time);
      }}
      onBlur={() => {
        const time = read(typed);
        if (time) onChange(time);
        setTyped(time ?? value);
      }}
    />
  );
}
