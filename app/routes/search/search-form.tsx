import { m } from "~/text/messages";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/form";
import "./search.css";

export function SearchForm({ text, withPeople }: { text: string; withPeople: boolean }) {
  return (
    <search>
      <form className="search-form" action="/zoeken" method="get">
        <TextField
          label={withPeople ? m.training_search_label_all() : m.training_search_label_trainings()}
          id="veld-zoekvraag"
          name="q"
          type="search"
          defaultValue={text}
          maxLength={100}
          autoComplete="off"
        />
        <Button variant="primary" icon="search">
          {m.training_search_submit()}
        </Button>
      </form>
    </search>
  );
}
