import { writeFileSync } from "node:fs";
import { checksPage } from "./checks-page";

writeFileSync("docs/checks.md", checksPage());
