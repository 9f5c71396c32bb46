package steward.triage.topology;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import steward.triage.flow.Traces;
import steward.triage.flow.TriageMetrics;
import steward.triage.rule.KnownHashes;
import steward.triage.rule.PolicyShelf;
import steward.triage.signal.ReadSignals;
import steward.triage.signal.TextRiskModel;
import steward.triage.signal.TextSignal;
import steward.triage.subject.Judging;

/// Puts the topology together, and ties its life to the service's.
@ApplicationScoped
class TriageLife {

    @Produces
    @Singleton
    PolicyShelf shelf(TriageConfig config) {
        return new PolicyShelf(config.regions());
    }

    @Produces
    @Singleton
    TextSignal textRisk() {
        return new TextSignal(TextRiskModel.shipped());
    }

    @Produces
    @Singleton
    ReadSignals signals(TextSignal textRisk) {
        return new ReadSignals(List.of(textRisk), System::nanoTime);
    }

    void endSignals(@Disposes ReadSignals signals) {
        signals.close();
    }

    @Produces
    @Singleton
    TriageStreams streams(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            TriageConfig config,
            PolicyShelf shelf,
            ReadSignals signals,
            TextSignal textRisk,
            MeterRegistry meters,
            OpenTelemetry telemetry) {
        TriageStreams streams =
                new TriageStreams(
                        connection,
                        config,
                        TriageTopology.of(
                                new Judging(
                                        shelf::releases,
                                        KnownHashes.shipped(),
                                        signals,
                                        textRisk,
                                        new TriageMetrics(meters),
                                        new Traces(telemetry.getTracer("steward-triage")))),
                        shelf);
        meters.gauge("steward.records.behind", streams, s -> s.reading().lag());
        meters.gauge("steward.threads.replaced", streams, TriageStreams::replacedThreads);
        return streams;
    }

    void begin(@Observes StartupEvent event, TriageStreams streams) {
        streams.begin();
    }

    void end(@Observes ShutdownEvent event, TriageStreams streams) {
        streams.close();
    }
}
