package steward.audit.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import steward.audit.chain.CheckChain;
import steward.audit.chain.ToldHeads;

/// Verifies the chains of a service. The topic is read before its databases, so that whatever was told by then must be there, and once more after each, so
/// that what was told meanwhile is known.
final class VerifyChains {

    private final SealsTopic topic;
    private final Progress progress;

    VerifyChains(SealsTopic topic, Progress progress) {
        this.topic = topic;
        this.progress = progress;
    }

    /// Every chain of the service that is in one of its databases or was told.
    ///
    /// @throws SQLException when a database does not answer or has no audit log
    List<VerifiedChain> verify(String service, List<String> urls) throws SQLException {
        progress.now(service + ": reads the heads on seals");
        Map<String, ToldHeads> told = new HashMap<>(topic.readOn());
        told.keySet().removeIf(chain -> !chain.startsWith(service + "/"));
        Set<String> unseen = new TreeSet<>(told.keySet());
        List<VerifiedChain> verified = new ArrayList<>();
        for (String url : urls) {
            try (AuditDatabase database = new AuditDatabase(url)) {
                for (String cell : database.cells()) {
                    String chain = service + "/" + cell;
                    unseen.remove(chain);
                    CheckChain check =
                            new CheckChain(chain, told.getOrDefault(chain, new ToldHeads()));
                    verified.add(
                            new ReadChain(service, cell, database, progress).into(check, topic));
                }
            }
        }
        for (String chain : unseen) {
            CheckChain check = new CheckChain(chain, told.getOrDefault(chain, new ToldHeads()));
            verified.add(
                    new VerifiedChain(
                            chain, 0, 0, 0, check.end().hash(), List.of(), check.findings(0)));
        }
        return verified;
    }
}
