import type { DemoPerson } from "~/http/request-context";
import { m } from "~/text/messages";
import { roleName } from "~/text/roles";
import { Button } from "~/ui/button";
import { Card, Cards } from "~/ui/page";

/** In the demo alone: one person of every role, one click away. */
export function DemoPeople({ people, to }: { people: DemoPerson[]; to: string }) {
  return (
    <Cards>
      {people.map(({ id, name, role }) => (
        <Card key={id} title={name}>
          <p>{roleName(role)}</p>
          <form method="post">
            <input type="hidden" name="to" value={to} />
            <input type="hidden" name="personId" value={id} />
            <Button type="submit" variant="secondary" name="intent" value="demo">
              {m.sign_in_demo_as({ name })}
            </Button>
          </form>
        </Card>
      ))}
    </Cards>
  );
}
