import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** mongo-java-server in memory, until standard input ends. It prints where it listens. */
public class Engine {
  public static void main(String[] arguments) throws Exception {
    MongoServer server = new MongoServer(new MemoryBackend());
    System.out.println(server.bindAndGetConnectionString());
    while (System.in.read() != -1) {}
    server.shutdownNow();
  }
}
