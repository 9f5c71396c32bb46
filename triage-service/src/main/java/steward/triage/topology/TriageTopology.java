package steward.triage.topology;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.cases.CaseFact;
import steward.contracts.event.DeadLetter;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.Fact;
import steward.contracts.topic.Topics;
import steward.triage.flow.JsonSerde;
import steward.triage.flow.StageFlow;
import steward.triage.owner.OwnerStage;
import steward.triage.owner.OwnerStores;
import steward.triage.owner.ReportAboutOwner;
import steward.triage.repetition.ContentDecided;
import steward.triage.standing.Accusation;
import steward.triage.standing.OutcomeStage;
import steward.triage.standing.ReportFromSender;
import steward.triage.standing.SenderStores;
import steward.triage.standing.SubmissionStage;
import steward.triage.subject.CaseStage;
import steward.triage.subject.CaseStores;
import steward.triage.subject.DecisionStage;
import steward.triage.subject.Judging;
import steward.triage.subject.Told;

/// The three stages: by sender, by the subject's owner, by subject. Between them lie topics of triage's own, so that each stage's state is keyed by what
/// it is about and spreads over partitions by itself.
///
/// Every source hands over bytes: what cannot be read is the stage's business, not the client library's. Topics and stores carry their own names, so
/// nothing here that is added later renames what exists; the order of the sources numbers the parts and stays.
public final class TriageTopology {

    private final Topology topology = new Topology();
    private final Judging judging;

    private TriageTopology(Judging judging) {
        this.judging = judging;
    }

    /// The topology, to be run or tested.
    public static Topology of(Judging judging) {
        return new TriageTopology(judging).bySender().byOwner().bySubject().topology;
    }

    private TriageTopology bySender() {
        stage(
                SubmissionStage.NAME,
                Topics.SUBMISSIONS,
                () -> new SubmissionStage(judging.metrics(), judging.traces()));
        stage(OutcomeStage.NAME, Topics.ASSESSMENTS, () -> new OutcomeStage(judging.metrics()));
        SenderStores.builders()
                .forEach(store ->
                        topology.addStateStore(store, SubmissionStage.NAME, OutcomeStage.NAME));
        topology.addSink(
                SubmissionStage.TO_OWNER,
                Topics.TRIAGE_BY_OWNER,
                new StringSerializer(),
                new JsonSerde<>(ReportFromSender.class).serializer(),
                SubmissionStage.NAME);
        topology.addSink(
                SubmissionStage.ACCUSATIONS,
                Topics.TRIAGE_BY_OWNER,
                new StringSerializer(),
                new JsonSerde<>(Accusation.class).serializer(),
                SubmissionStage.NAME);
        topology.addSink(
                SubmissionStage.TOLD,
                Topics.ASSESSMENTS,
                new StringSerializer(),
                TriageTopology.<AssessmentFact>event(),
                SubmissionStage.NAME);
        return this;
    }

    private TriageTopology byOwner() {
        stage(OwnerStage.NAME, Topics.TRIAGE_BY_OWNER, () -> new OwnerStage(judging.metrics()));
        OwnerStores.builders().forEach(store -> topology.addStateStore(store, OwnerStage.NAME));
        topology.addSink(
                OwnerStage.TO_SUBJECT,
                Topics.TRIAGE_BY_SUBJECT,
                new StringSerializer(),
                new JsonSerde<>(ReportAboutOwner.class).serializer(),
                OwnerStage.NAME);
        return this;
    }

    private TriageTopology bySubject() {
        stage(CaseStage.NAME, Topics.TRIAGE_BY_SUBJECT, () -> new CaseStage(judging));
        stage(DecisionStage.NAME, Topics.DECISIONS, () -> new DecisionStage(judging));
        CaseStores.builders()
                .forEach(
                        store -> topology.addStateStore(store, CaseStage.NAME, DecisionStage.NAME));
        topology.addSink(
                Told.CASES,
                (String _, Event<CaseFact> event, RecordContext _) ->
                        Topics.cases(event.data().region()),
                new StringSerializer(),
                TriageTopology.<CaseFact>event(),
                CaseStage.NAME,
                DecisionStage.NAME);
        topology.addSink(
                Told.SENDERS,
                Topics.ASSESSMENTS,
                new StringSerializer(),
                TriageTopology.<AssessmentFact>event(),
                CaseStage.NAME,
                DecisionStage.NAME);
        topology.addSink(
                Told.OWNERS,
                Topics.TRIAGE_BY_OWNER,
                new StringSerializer(),
                new JsonSerde<>(ContentDecided.class).serializer(),
                DecisionStage.NAME);
        return this;
    }

    /// A source, its stage, and the sink for what the stage cannot act upon.
    private void stage(
            String name, String topic, ProcessorSupplier<byte[], byte[], String, Object> stage) {
        topology.addSource(
                        name + "-in",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        topic)
                .addProcessor(name, stage, name + "-in")
                .addSink(
                        StageFlow.deadLettersOf(name),
                        Topics.deadLettersOf(topic),
                        new StringSerializer(),
                        new JsonSerde<>(DeadLetter.class).serializer(),
                        name);
    }

    private static <F extends Fact> Serializer<Event<F>> event() {
        return (_, event) -> EventJson.write(event);
    }
}
