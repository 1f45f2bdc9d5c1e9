import {
  LinkButton,
  type ListItem,
  PageHeader,
  ResourceList,
  StageTag,
  useSession,
  useText,
} from "#platform/web/index.ts";
import {
  educationOptions,
  overseasOptions,
  talentGradeOptions,
  titleTierOptions,
  verificationOptions,
} from "../model/expert.options.ts";
import {
  fieldOf,
  flagLabel,
  flagOptions,
  fullName,
  stateLabel,
  stateTone,
  texts,
  type Verified,
  verificationLabel,
  verificationTones,
} from "./labels.ts";
import { MyProfile } from "./my-profile.tsx";
import "./experts.css";

interface ExpertRow extends ListItem {
  code: string;
  name: string;
  nameEn: string | null;
  organisationName: string | null;
  title: string | null;
  titleTier: string | null;
  educationLevel: string | null;
  overseasBackground: string | null;
  fields: string[];
  flags: string[];
  degreeVerification: Verified;
  titleVerification: Verified;
  state: "active" | "registered" | "withdrawn";
  invented: boolean;
}

const label = (id: string) => fieldOf(id).label;
const states = [
  { value: "active", label: texts.active },
  { value: "registered", label: texts.registered },
  { value: "withdrawn", label: texts.withdrawn },
];

/** The pool; an expert finds the own profile here instead. */
export default function ExpertsPage() {
  const { grants } = useSession();
  return grants.length > 0 && grants.every((g) => g.role === "expert") ? <MyProfile /> : <Pool />;
}

function Pool() {
  const { t, list } = useText();
  const { grants } = useSession();
  const runs = grants.some((g) => g.role === "city-operator");
  const optionLabel = (
    options: readonly { value: string; label: { zh: string; en: string } }[],
    value: string | null,
  ) => (value ? t(options.find((o) => o.value === value)?.label) || value : undefined);
  return (
    <>
      <PageHeader
        title={texts.experts}
        subtitle={t({
          zh: "公开信息供匹配使用；联系方式和身份信息按角色遮盖",
          en: "Public parts serve matching; contact and identity data are masked by role",
        })}
      />
      <ResourceList<ExpertRow>
        path="/experts"
        label={texts.experts}
        byEdition={false}
        exportable={runs}
        defaultSort="code"
        to={(e) => `/experts/${e.id}`}
        searchHint={{ zh: "姓名、单位、方向、成果题名", en: "Name, organisation, field, title of a paper" }}
        columns={[
          {
            id: "name",
            label: label("name"),
            sortable: true,
            cardRole: "title",
            width: 150,
            render: (e) => fullName(e),
          },
          {
            id: "organisationName",
            label: label("organisationName"),
            sortable: true,
            cardRole: "subtitle",
            render: (e) => e.organisationName,
          },
          { id: "title", label: label("title"), cardRole: "detail" },
          {
            id: "titleTier",
            label: label("titleTier"),
            filter: { kind: "multi", options: titleTierOptions },
            cardRole: "hidden",
            sortable: true,
            render: (e) => optionLabel(titleTierOptions, e.titleTier),
          },
          {
            id: "educationLevel",
            label: label("educationLevel"),
            filter: { kind: "multi", options: educationOptions },
            // What is claimed and checked stands in the column of its verification.
            hidden: true,
            cardRole: "hidden",
            render: (e) => optionLabel(educationOptions, e.educationLevel),
          },
          { id: "currentField", label: label("currentField"), cardRole: "detail" },
          {
            id: "overseasBackground",
            label: label("overseasBackground"),
            filter: { kind: "multi", options: overseasOptions },
            cardRole: "hidden",
            render: (e) => optionLabel(overseasOptions, e.overseasBackground),
          },
          {
            id: "degreeVerification",
            label: { zh: "学历核验", en: "Degree" },
            filter: { kind: "multi", options: verificationOptions },
            cardRole: "hidden",
            render: (e) => (
              <StageTag
                label={verificationLabel(e.degreeVerification)}
                tone={verificationTones[e.degreeVerification]}
              />
            ),
          },
          {
            id: "titleVerification",
            label: { zh: "职称核验", en: "Title check" },
            filter: { kind: "multi", options: verificationOptions },
            cardRole: "hidden",
            render: (e) => (
              <StageTag
                label={verificationLabel(e.titleVerification)}
                tone={verificationTones[e.titleVerification]}
              />
            ),
          },
          {
            id: "flags",
            label: { zh: "提示", en: "Flags" },
            width: 170,
            filter: { kind: "multi", options: flagOptions },
            cardRole: "detail",
            render: (e) =>
              e.flags.length === 0 ? undefined : (
                <span className="hz-flag-tags">
                  {e.flags.map((f) => (
                    <StageTag key={f} label={flagLabel(f)} tone="warning" />
                  ))}
                </span>
              ),
          },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            filter: { kind: "multi", options: states },
            cardRole: "stage",
            render: (e) => <StageTag label={stateLabel(e.state)} tone={stateTone(e.state)} />,
          },
          { id: "code", label: { zh: "编号", en: "Code" }, sortable: true, hidden: true, cardRole: "hidden" },
          {
            id: "fields",
            label: label("fields"),
            hidden: true,
            cardRole: "hidden",
            render: (e) => list(e.fields) || undefined,
          },
          { id: "origin", label: label("origin"), hidden: true, sortable: true, cardRole: "hidden" },
          { id: "languages", label: label("languages"), hidden: true, cardRole: "hidden" },
          {
            id: "talentGrade",
            label: label("talentGrade"),
            hidden: true,
            filter: { kind: "multi", options: talentGradeOptions },
            cardRole: "hidden",
          },
          { id: "mobile", label: label("mobile"), hidden: true, personal: true, cardRole: "hidden" },
          { id: "email", label: label("email"), hidden: true, personal: true, cardRole: "hidden" },
        ]}
        empty={{
          text: { zh: "专家库还没有专家", en: "The pool is empty" },
          action: runs ? (
            <LinkButton type="primary" to="/experts/new">
              {t(texts.add)}
            </LinkButton>
          ) : undefined,
        }}
        extra={
          runs ? (
            <LinkButton type="primary" to="/experts/new">
              {t(texts.add)}
            </LinkButton>
          ) : undefined
        }
      />
    </>
  );
}
