import { contract, type Served } from "./contract";
import { contractSite } from "./contract-site";
import { describeWith } from "./installed";
import { type RealServer, startNginx } from "./servers";
import { validators } from "./validators";

describeWith("nginx", (program) => {
  describe.each(["", "/blog"])("under '%s'", (pathPrefix) => {
    let server: RealServer;
    let served: Served;
    beforeAll(async () => {
      const { root, directory } = await contractSite(pathPrefix);
      server = await startNginx(program, root, directory);
      served = { origin: server.origin, pathPrefix, directory };
    });
    afterAll(() => server?.close());
    contract(() => served, { mayRefuse: true });
  });
  validators((root, directory) => startNginx(program, root, directory));
});
