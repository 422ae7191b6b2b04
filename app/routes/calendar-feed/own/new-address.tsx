import { m } from "~/text/messages";
import { LinkButton } from "~/ui/button";
import { TextField } from "~/ui/form";
import { Notice } from "~/ui/notice";
import { Panel } from "~/ui/page";

/** The address, this once: to copy, or to hand to the calendar on this device. */
export function NewAddress({ address }: { address: string }) {
  return (
    <Panel>
      <Notice tone="good" title={m.capacity_feed_made()}>
        {m.capacity_feed_made_text()}
      </Notice>
      <TextField
        label={m.capacity_feed_address()}
        hint={m.capacity_feed_address_hint()}
        name="adres"
        defaultValue={address}
        readOnly
      />
      <p>
        <LinkButton to={address.replace(/^https?:/, "webcal:")}>{m.capacity_feed_open()}</LinkButton>
      </p>
      <details>
        <summary>{m.capacity_feed_how()}</summary>
        <ul>
          <li>{m.capacity_feed_how_google()}</li>
          <li>{m.capacity_feed_how_outlook()}</li>
          <li>{m.capacity_feed_how_apple()}</li>
        </ul>
      </details>
    </Panel>
  );
}
