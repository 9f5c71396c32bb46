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
import steward.contracts.topic.Topics;
import steward.triage.bank.HashSignal;
import steward.triage.flow.CompactedTopicReader;
import steward.triage.flow.Traces;
import steward.triage.flow.TriageMetrics;
import steward.triage.lexicon.LexiconSignal;
import steward.triage.lexicon.Lexicons;
import steward.triage.rule.KnownHashes;
import steward.triage.rule.PolicyShelf;
import steward.triage.signal.LanguageSignal;
import steward.triage.signal.ReadSignals;
import steward.triage.signal.TextRiskModel;
import steward.triage.signal.TextSignal;
import steward.triage.signaldata.SignalData;
import steward.triage.signaldata.TellTrials;
import steward.triage.subject.Judging;
import steward.triage.surge.SurgeShelf;

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
    SignalData signalData(TriageConfig config, TellTrials trials) {
        return new SignalData(
                Lexicons.shipped(), config.stateDir().resolve("hash-banks"), trials::refused);
    }

    @Produces
    @Singleton
    SurgeShelf surges() {
        return new SurgeShelf();
    }

    @Produces
    @Singleton
    ReadSignals signals(TextSignal textRisk, SignalData data) {
        return new ReadSignals(
                List.of(
                        new HashSignal(data::banks),
                        LanguageSignal.shipped(),
                        new LexiconSignal(data::lexicons),
                        textRisk),
                System::nanoTime);
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
            SignalData signalData,
            SurgeShelf surges,
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
                                        surges::surges,
                                        KnownHashes.shipped().or(signalData::confirmedCategory),
                                        signals,
                                        textRisk,
                                        new TriageMetrics(meters),
                                        new Traces(telemetry.getTracer("steward-triage")))),
                        shelf,
                        List.of(
                                new CompactedTopicReader(
                                        connection, Topics.POLICIES, "policies", shelf::takeAll),
                                new CompactedTopicReader(
                                        connection,
                                        Topics.SIGNAL_DATA,
                                        "signal-data",
                                        signalData::takeAll),
                                new CompactedTopicReader(
                                        connection, Topics.TRENDS, "trends", surges::takeAll)));
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
