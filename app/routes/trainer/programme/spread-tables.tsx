import type { OrganisationSpread, RegionSpread } from "~/domain/trainer/spread";
import { m } from "~/text/messages";
import { countText } from "~/ui/count-text";
import { Status } from "~/ui/status";
import { Row, Table } from "~/ui/table";

const counts = () =>
  [
    { key: "trainers", label: m.trainer_spread_trainers(), align: "end" },
    { key: "deployable", label: m.trainer_spread_deployable(), align: "end" },
    { key: "training", label: m.trainer_spread_training(), align: "end" },
    { key: "actors", label: m.trainer_spread_actors(), align: "end" },
  ] as const;

const cellsOf = ({ trainers, externallyDeployable, inTraining }: RegionSpread | OrganisationSpread) => ({
  trainers: countText(trainers),
  deployable: countText(externallyDeployable),
  training: countText(inTraining),
});

/** Every organisation that takes part; one with fewer than two actors says so. */
export function OrganisationTable({ organisations }: { organisations: OrganisationSpread[] }) {
  const columns = [
    { key: "name", label: m.trainer_list_organisation() },
    { key: "region", label: m.trainer_list_region() },
    ...counts(),
  ] as const;
  return (
    <Table caption={m.trainer_spread_organisations()} captionHidden columns={columns}>
      {organisations.map((one) => (
        <Row
          key={one.id}
          columns={columns}
          tone={one.lacksActors ? "warning" : undefined}
          cells={{
            name: <a href={`/organisaties/${one.id}`}>{one.name}</a>,
            region: one.region ?? m.trainer_unknown(),
            ...cellsOf(one),
            actors: one.lacksActors ? (
              <Status tone="warning">{m.trainer_spread_too_few_actors({ count: one.actors })}</Status>
            ) : (
              countText(one.actors)
            ),
          }}
        />
      ))}
    </Table>
  );
}

export function RegionTable({ regions }: { regions: RegionSpread[] }) {
  const columns = [{ key: "name", label: m.trainer_list_region() }, ...counts()] as const;
  return (
    <Table caption={m.trainer_spread_regions()} captionHidden columns={columns}>
      {regions.map((one) => (
        <Row
          key={one.name}
          columns={columns}
          cells={{ name: one.name, ...cellsOf(one), actors: countText(one.actors) }}
        />
      ))}
    </Table>
  );
}
