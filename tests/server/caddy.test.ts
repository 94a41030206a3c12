import { contract, type Served } from "./contract";
import { contractSite } from "./contract-site";
import { describeWith } from "./installed";
import { type RealServer, startCaddy } from "./servers";
import { validators } from "./validators";

describeWith("caddy", (program) => {
  describe.each(["", "/blog"])("under '%s'", (pathPrefix) => {
    let server: RealServer;
    let served: Served;
    beforeAll(async () => {
      const { root, directory } = await contractSite(pathPrefix);
      server = await startCaddy(program, root, directory);
      served = { origin: server.origin, pathPrefix, directory };
    });
    afterAll(() => server?.close());
    contract(() => served, { mayRefuse: true, oneValidator: true });
  });
  validators((root, directory) => startCaddy(program, root, directory));
});
