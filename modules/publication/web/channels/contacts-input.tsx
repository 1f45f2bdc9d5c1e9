import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { type InputProps, useText } from "#platform/web/index.ts";
import "./channels.css";

export type ContactValue = { id?: string; name: string; email: string; locale: "zh" | "en" };

/** The people of a channel who are written to, one row each. */
export function ContactsInput({ id, value, onChange, disabled, ...rest }: InputProps) {
  const { t } = useText();
  const contacts = Array.isArray(value) ? (value as ContactValue[]) : [];
  const change = (index: number, set: Partial<ContactValue>) =>
    onChange?.(contacts.map((c, i) => (i === index ? { ...c, ...set } : c)));
  const name = { zh: "姓名", en: "Name" };
  const email = { zh: "邮箱", en: "E-mail" };
  const locale = { zh: "邮件语言", en: "Language of mail" };
  return (
    <fieldset className="hz-contacts" {...rest}>
      {contacts.map((contact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place until they are saved
        <div className="hz-contact" key={index}>
          <Input
            {...(index === 0 && id ? { id } : {})}
            aria-label={`${t(name)} ${index + 1}`}
            placeholder={t(name)}
            value={contact.name}
            maxLength={80}
            disabled={disabled}
            onChange={(e) => change(index, { name: e.target.value })}
          />
          <Input
            aria-label={`${t(email)} ${index + 1}`}
            placeholder={t(email)}
            type="email"
            value={contact.email}
            maxLength={200}
            disabled={disabled}
            onChange={(e) => change(index, { email: e.target.value })}
          />
          <Select
            aria-label={`${t(locale)} ${index + 1}`}
            value={contact.locale}
            disabled={disabled}
            onChange={(next) => change(index, { locale: next })}
            options={[
              { value: "zh", label: t({ zh: "中文", en: "Chinese" }) },
              { value: "en", label: t({ zh: "英文", en: "English" }) },
            ]}
          />
          <Button
            icon={<DeleteOutlined aria-hidden />}
            disabled={disabled}
            aria-label={t({ zh: `移除联系人 ${index + 1}`, en: `Remove contact ${index + 1}` })}
            onClick={() => onChange?.(contacts.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <Button
        {...(contacts.length === 0 && id ? { id } : {})}
        icon={<PlusOutlined aria-hidden />}
        disabled={disabled}
        onClick={() => onChange?.([...contacts, { name: "", email: "", locale: "zh" }])}
      >
        {t({ zh: "添加联系人", en: "Add a contact" })}
      </Button>
    </fieldset>
  );
}
