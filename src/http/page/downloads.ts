import { TABLES } from "../../export/tables";
import { type Holdings } from "./holdings";
import { html, type Html } from "./html";
import { nameBoth } from "./names";
import { type Site } from "./site";

/** The list of downloads: everything in one file, and table by table. */
export function listDownloads({ counties }: Pick<Holdings, "counties">, { basePath }: Site): Html {
  const asked = `?county=${counties.map(({ code }) => code).join(",")}`;
  return html`<p>
      <a href="${basePath}/v1/dataset.zip">dataset.zip</a> 整份資料
      <small lang="en">everything in one file</small>
    </p>
    <table>
      ${TABLES.map(
        ({ name, title, whole }) =>
          html`<tr>
            <td>${nameBoth({ name: title.zh, english: title.en })}</td>
            <td class="files">
              <a href="${basePath}/v1/${name}.csv${whole === "none" && asked}">${name}.csv</a> <a href="${basePath}/v1/${name}.xlsx${whole === "none" && asked}">.xlsx</a>
            </td>
          </tr> `,
      )}
    </table>`;
}
