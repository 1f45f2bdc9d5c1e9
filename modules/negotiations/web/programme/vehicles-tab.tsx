import { Button, Drawer, Table } from "antd";
import { useState } from "react";
import {
  api,
  type FormSection,
  Panel,
  ReasonDialog,
  RecordForm,
  usePhone,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import type { Programme, Vehicle } from "../../model/programme/programme.ts";

const sections: readonly FormSection[] = [
  {
    id: "vehicle",
    fields: [
      {
        id: "name",
        label: { zh: "名称", en: "Name" },
        kind: "text",
        required: true,
        max: 40,
        placeholder: { zh: "考斯特 1 号车", en: "Minibus 1" },
      },
      { id: "plate", label: { zh: "车牌号", en: "Plate" }, kind: "text", max: 12, width: "half" },
      {
        id: "seats",
        label: { zh: "座位数", en: "Seats" },
        kind: "integer",
        min: 1,
        max: 80,
        required: true,
        width: "half",
      },
      {
        id: "driver",
        label: { zh: "驾驶员", en: "Driver" },
        kind: "text",
        max: 40,
        width: "half",
        privacy: "contact",
      },
      {
        id: "phone",
        label: { zh: "联系电话", en: "Telephone" },
        kind: "text",
        max: 30,
        width: "half",
        privacy: "contact",
      },
    ],
  },
];

/** Vehicles for site visits and pick-ups. */
export function VehiclesTab({ programme, manages }: { programme: Programme; manages: boolean }) {
  const { t } = useText();
  const phone = usePhone();
  const refresh = useRefresh();
  const [edited, setEdited] = useState<Vehicle | "new" | null>(null);
  const [leaving, setLeaving] = useState<Vehicle | null>(null);
  const renew = () => refresh(`/activities/${programme.activityId}`);
  const close = () => setEdited(null);
  const buttons = (row: Vehicle) => (
    <span className="hz-programme-buttons">
      <Button size="small" onClick={() => setEdited(row)}>
        {t({ zh: "修改", en: "Edit" })}
      </Button>
      <Button size="small" danger onClick={() => setLeaving(row)}>
        {t({ zh: "删除", en: "Remove" })}
      </Button>
    </span>
  );
  return (
    <Panel
      title={{ zh: "车辆", en: "Vehicles" }}
      extra={
        manages && (
          <Button type="primary" onClick={() => setEdited("new")}>
            {t({ zh: "新增车辆", en: "Add a vehicle" })}
          </Button>
        )
      }
    >
      {programme.vehicles.length === 0 ? (
        <p className="hz-quiet">
          {t({
            zh: "还没有车辆。实地考察和接送站安排用车前，先登记车辆。",
            en: "No vehicles yet. Site visits and pick-ups draw on them.",
          })}
        </p>
      ) : phone ? (
        <ul className="hz-programme-list">
          {programme.vehicles.map((v) => (
            <li key={v.id}>
              <strong>{v.name}</strong>
              <div className="hz-quiet">
                {[v.plate, t({ zh: "{n} 座", en: "{n} seats" }, { n: v.seats }), v.driver, v.phone]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
              {manages && buttons(v)}
            </li>
          ))}
        </ul>
      ) : (
        <Table<Vehicle>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={programme.vehicles}
          columns={[
            { title: t({ zh: "名称", en: "Name" }), dataIndex: "name" },
            { title: t({ zh: "车牌号", en: "Plate" }), dataIndex: "plate" },
            { title: t({ zh: "座位数", en: "Seats" }), dataIndex: "seats", align: "end" },
            { title: t({ zh: "驾驶员", en: "Driver" }), dataIndex: "driver" },
            { title: t({ zh: "联系电话", en: "Telephone" }), dataIndex: "phone" },
            ...(manages
              ? [{ title: "", key: "do", width: 160, render: (_: unknown, row: Vehicle) => buttons(row) }]
              : []),
          ]}
        />
      )}
      <Drawer
        open={edited !== null}
        onClose={close}
        size={560}
        className="hz-drawer"
        destroyOnHidden
        title={t(
          edited === "new"
            ? { zh: "新增车辆", en: "Add a vehicle" }
            : { zh: "修改车辆", en: "Edit the vehicle" },
        )}
      >
        {edited && (
          <RecordForm
            formId="negotiation-vehicle"
            recordId={edited === "new" ? undefined : edited.id}
            sections={sections}
            initial={edited === "new" ? { seats: 19 } : { ...edited }}
            version={edited === "new" ? undefined : edited.version}
            submit={(values, { version, idempotencyKey }) =>
              edited === "new"
                ? api.post(`/activities/${programme.activityId}/vehicles`, values, { idempotencyKey })
                : api.put(
                    `/negotiation-vehicles/${edited.id}`,
                    { version, vehicle: values },
                    { idempotencyKey },
                  )
            }
            onDone={() => {
              close();
              void renew();
            }}
            onCancel={close}
          />
        )}
      </Drawer>
      <ReasonDialog
        open={leaving !== null}
        title={{ zh: "删除车辆", en: "Remove the vehicle" }}
        body={{ zh: `将删除“${leaving?.name}”。`, en: `${leaving?.name} will be removed.` }}
        reason={false}
        danger
        onConfirm={async () => {
          await api.post(`/negotiation-vehicles/${leaving?.id}/remove`, { version: leaving?.version });
          await renew();
        }}
        onClose={() => setLeaving(null)}
      />
    </Panel>
  );
}
