import { Link } from "@tanstack/react-router";
import { ExplorerDataDocument, type ExplorerDataQuery } from "../graph/operations";
import { useAnswer } from "../graph/use-answer";
import { addressOf } from "../parts/address";
import { Block } from "../parts/block";
import { CopyButton } from "../parts/copy-button";
import { DownloadTable } from "../parts/download-table";
import { usePageTitle } from "../parts/headline";
import { CountyLink, PlanLink } from "../parts/links";
import { PageActions } from "../parts/page-actions";
import { Failure, Loading } from "../parts/states";
import { useWords } from "../words/words";
import { Table } from "../parts/table";

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** What the hub holds, its release and terms, how to cite it, and how to take it along. */
export function DataView(): React.JSX.Element {
  const { say } = useWords();
  usePageTitle(say("data.title"));
  const { data, error, again } = useAnswer(ExplorerDataDocument, {});
  return (
    <article className="reading">
      <h1>{say("data.title")}</h1>
      <PageActions asked={{ query: ExplorerDataDocument, variables: {} }} csv="v1/plans.csv?includeUndated=true" />
      {error && <Failure error={error} again={again} />}
      {!data && !error && <Loading />}
      {data && <Holdings data={data} />}
    </article>
  );
}

const COUNTS = [
  "plans",
  "strategicGoals",
  "programs",
  "indicators",
  "targets",
  "figures",
  "references",
  "citations",
] as const;

function Holdings({ data }: { readonly data: ExplorerDataQuery }): React.JSX.Element {
  const words = useWords();
  const { say, language } = words;
  const { dataset } = data;
  const isChinese = language === "zh";
  const graph = new URL(addressOf("graphql"), location.href).href;
  const citation = isChinese ? dataset.citeAs : dataset.citeAsEnglish;
  return (
    <>
      <p className="lead">{say("footer.release", { release: dataset.release, date: dataset.publishedAt })}</p>
      <dl className="counts">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{say(`count.${name}`)}</dt>
            <dd>{words.number(dataset[name])}</dd>
          </div>
        ))}
        <div>
          <dt>{say("count.initiatives")}</dt>
          <dd>{words.number(data.initiatives.totalCount)}</dd>
        </div>
      </dl>
      <Block title={say("data.plans")} count={data.plans.totalCount}>
        <PlansTable plans={data.plans.nodes} />
      </Block>
      <Block title={say("data.licence")}>
        <p>
          <a href={LICENCE} rel="license noopener">
            {say("data.licence.name")}
          </a>
          {say("list.colon")}
          {isChinese ? dataset.license : dataset.licenseEnglish}
        </p>
      </Block>
      <Block title={say("cite.title")} id="cite">
        <blockquote>{citation}</blockquote>
        <CopyButton label={say("action.copy")} text={() => citation} />
      </Block>
      <Block title={say("data.downloads")} id="downloads">
        <p>
          <a href={addressOf("v1/dataset.zip")} className="download">
            {say("data.whole")}
          </a>
        </p>
        <DownloadTable />
      </Block>
      <Block title={say("data.ask")} id="api">
        <p>{say("data.ask.text")}</p>
        <p>
          <code>{graph}</code> <CopyButton label={say("action.copy")} text={() => graph} />
        </p>
        <p>
          <a href={addressOf("graphiql")}>{say("data.graphiql")}</a> ·{" "}
          <a href={addressOf("schema.graphql")}>{say("data.schema")}</a> ·{" "}
          <a href={addressOf("llms.txt")}>{say("data.llms")}</a> ·{" "}
          <a href={addressOf("licenses.txt")}>{say("data.licences")}</a>
        </p>
      </Block>
    </>
  );
}

function PlansTable({ plans }: { readonly plans: ExplorerDataQuery["plans"]["nodes"] }): React.JSX.Element {
  const words = useWords();
  const { say } = words;
  return (
    <Table heads={[say("filter.county"), say("kind.PLAN"), say("fact.period"), say("county.document")]}>
      {plans.map((plan) => (
        <tr key={plan.id}>
          <td className="nowrap">
            <CountyLink county={plan.county} />
          </td>
          <th scope="row">
            <PlanLink plan={plan} />
          </th>
          <td className="nowrap">{words.period(plan.period)}</td>
          <td>
            {plan.documents.map(({ id, lineCount }) => (
              <Link key={id} to="/documents/$id" params={{ id }}>
                {say("data.lines", { count: lineCount })}
              </Link>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}
