import { testSources } from "../../tests/support/output-sources";
import { securityTxt } from "./security-txt";

const { site } = testSources();

test("without a contact there is no file", () => {
  expect([...securityTxt({ site: { ...site, security: undefined } })]).toEqual([]);
});

test("it says whom to tell, and until when", () => {
  const security = {
    contact: "mailto:security@rung.example",
    expires: "2027-06-30",
    policy: "https://rung.example/security/",
  };
  const [file] = securityTxt({ site: { ...site, name: "Zenith", security } });
  expect(file?.path).toBe("/.well-known/security.txt");
  expect(String(file?.content).split("\n")).toEqual([
    "# Found a hole in the security of Zenith? Please tell us here.",
    "Contact: mailto:security@rung.example",
    "Expires: 2027-06-30T00:00:00Z",
    "Policy: https://rung.example/security/",
    "Preferred-Languages: en",
    "Canonical: https://rung.example/.well-known/security.txt",
    "",
  ]);
});
