package steward.bench.triage;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.topic.Topics;
import steward.localplatform.platform.LocalPlatform;
import steward.localplatform.platform.PlatformPorts;
import steward.localplatform.platform.PlatformSetup;
import steward.localplatform.postgres.Database;
import steward.localplatform.process.Checkout;
import steward.localplatform.process.ChildProcess;
import steward.localplatform.process.Folders;
import steward.localplatform.process.Ports;
import steward.localplatform.service.ServiceSpec;
import steward.localplatform.service.Services;

/// The real triage service on a broker of its own, under the shipped policy, which review publishes before it is stopped.
final class Topology implements Way {

    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final Path folder;
    private final LocalPlatform platform;
    private final Services services;
    private final ChildProcess triage;

    private Topology(Path folder, LocalPlatform platform, Services services, ChildProcess triage) {
        this.folder = folder;
        this.platform = platform;
        this.services = services;
        this.triage = triage;
    }

    static Topology start(Path folder) {
        Checkout checkout = Checkout.find();
        Folders.delete(folder);
        ServiceSpec review = spec("review");
        ServiceSpec triage = spec("triage");
        Services.requireBuilt(checkout, List.of(review, triage));
        LocalPlatform platform =
                LocalPlatform.start(
                        checkout, new PlatformSetup(folder, PlatformPorts.free(), true));
        platform.applyTopics();
        Database database =
                platform.databases()
                        .ensure(Objects.requireNonNull(review.database()), newPassword());
        Services services = new Services(checkout, platform, folder);
        ChildProcess reviewing = services.start(review, database);
        ChildProcess triaging = services.start(triage, null);
        services.awaitReady(Map.of(review, reviewing, triage, triaging));
        reviewing.stop(TO_STOP);
        return new Topology(folder, platform, services, triaging);
    }

    String bootstrapServers() {
        return platform.bootstrapServers();
    }

    @Override
    public String in() {
        return Topics.SUBMISSIONS;
    }

    @Override
    public String out() {
        return Topics.ASSESSMENTS;
    }

    @Override
    public String submissionIn(byte[] record) {
        return EventJson.read(record, AssessmentFact.class) instanceof Known<AssessmentFact>(var e)
                        && e.data() instanceof SubmissionLinked linked
                ? linked.submissionId().value()
                : "";
    }

    @Override
    public Duration processorTime() {
        return ProcessHandle.of(triage.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("triage has ended"));
    }

    @Override
    public void close() {
        services.close();
        platform.close();
        Folders.delete(folder);
    }

    private static ServiceSpec spec(String name) {
        return ServiceSpec.shipped().stream()
                .filter(shipped -> shipped.name().equals(name))
                .findFirst()
                .orElseThrow()
                .on(Ports.free(1).getFirst());
    }

    private static String newPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
