import { contract, type Served } from "./contract";
import { contractSite } from "./contract-site";
import { describeWith } from "./installed";
import { type RealServer, startNginx, startVarnish } from "./servers";

const prefixes = ["", "/blog"];

describeWith("varnishd", (varnishd) => {
  describeWith("nginx", (nginx) => {
    const started: RealServer[] = [];
    const served: Record<string, Served> = {};
    const under = (pathPrefix: string): Served => {
      const found = served[pathPrefix];
      if (!found) throw new Error("Varnish did not start");
      return found;
    };
    beforeAll(async () => {
      const sites = await Promise.all(prefixes.map((pathPrefix) => contractSite(pathPrefix)));
      for (const { root, directory } of sites)
        started.push(await startNginx(nginx, root, directory));
      const fronts = await startVarnish(varnishd, sites[0]?.directory ?? "", started);
      started.push(...fronts);
      for (const [place, pathPrefix] of prefixes.entries()) {
        const { origin } = fronts[place] ?? { origin: "" };
        const { directory } = sites[place] ?? { directory: "" };
        served[pathPrefix] = { origin, pathPrefix, directory };
      }
    });
    afterAll(() => Promise.all(started.map(({ close }) => close())));

    describe.each(prefixes)("under '%s'", (pathPrefix) => {
      contract(() => under(pathPrefix), { mayRefuse: true });
    });
  });
});
