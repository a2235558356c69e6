package io.counterfoil.storage.jdbi;

import io.counterfoil.BoxOffice;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.EpochChange;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.KeyChange;
import io.counterfoil.ledger.Mark;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.SafeFolder;
import io.counterfoil.ledger.SignatureBytes;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.ledger.VerifyingKey;
import io.counterfoil.sale.Desk;
import io.counterfoil.sale.RecoveryRequest;
import io.counterfoil.shop.ActorId;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.SessionId;
import io.counterfoil.shop.Till;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process of its own that changes the key of a kiosk's till, or recovers it, and stands still at a named point until somebody kills
 * it. It says on its standard output that it got there.
 */
final class SafeProcess {

    /** What it is about. */
    enum Task {
        CHANGE_KEY,
        RECOVER,
        /** Changes the key and recovers by turns for ever, and says so each time; whoever kills it strikes where chance wants. */
        BOTH_FOR_EVER
    }

    /** Where it stands still. */
    enum Point {
        BEFORE_THE_NEW_KEY,
        AFTER_THE_NEW_KEY,
        IN_THE_UNIT_OF_WORK,
        BEFORE_THE_MARK,
        AFTER_THE_MARK,
        AFTER_IT_IS_COMPLETE
    }

    private final Path safe;
    private final Point point;
    private final BoxOffice office;

    private SafeProcess(Path safe, Point point, BoxOffice office) {
        this.safe = safe;
        this.point = point;
        this.office = office;
    }

    /** Begins, and does not end by itself. */
    public static void main(String[] arguments) {
        try (JdbiStore store = JdbiStore.openSqlite(Path.of(arguments[0]))) {
            SafeProcess process =
                    new SafeProcess(Path.of(arguments[1]), Point.valueOf(arguments[3]), BoxOffice.over(store));
            switch (Task.valueOf(arguments[2])) {
                case CHANGE_KEY -> process.changeKey();
                case RECOVER -> process.recover();
                case BOTH_FOR_EVER -> process.bothForEver();
            }
        }
    }

    static Session session() {
        return new Session(Kiosk.TILL, ActorId.of("ana"), SessionId.of("morning"));
    }

    private SafeFolder safes() {
        return SafeFolder.at(safe);
    }

    private void changeKey() {
        TillSafe open = safes().open(Kiosk.TILL);
        Desk desk = office.desk(session(), new TillSafe(open.enrolment(), signer(open.signer()), marks(open.mark())));
        KeyChange change = safes().keyChange(Kiosk.TILL, BoxOffice.systemRandom());
        desk.keys().change(new StoppingKeyChange(change), "yearly").orThrow();
    }

    private void recover() {
        EpochChange change = safes().epochChange(Kiosk.TILL, BoxOffice.systemRandom());
        office.recovery(session())
                .recover(
                        new StoppingEpochChange(change),
                        RecoveryRequest.because("stolen").evenIfSound())
                .orThrow();
    }

    private void bothForEver() {
        while (true) {
            office.desk(session(), safes().open(Kiosk.TILL))
                    .keys()
                    .change(safes().keyChange(Kiosk.TILL, BoxOffice.systemRandom()), "yearly")
                    .orThrow();
            System.out.println("changed");
            office.recovery(session())
                    .recover(
                            safes().epochChange(Kiosk.TILL, BoxOffice.systemRandom()),
                            RecoveryRequest.because("stolen").evenIfSound())
                    .orThrow();
            System.out.println("recovered");
        }
    }

    private void at(Point here) {
        if (here == point) {
            System.out.println(here);
            try {
                int never = System.in.read();
                throw new IllegalStateException("process must be killed here but read " + never);
            } catch (IOException e) {
                throw new IllegalStateException("process must be killed here but was not", e);
            }
        }
    }

    private Signer signer(Signer signer) {
        return new StoppingSigner(signer);
    }

    private HighWaterMark marks(HighWaterMark marks) {
        return new StoppingMarks(marks);
    }

    /** Signs in the midst of a unit of work. */
    private final class StoppingSigner implements Signer {
        private final Signer signer;

        StoppingSigner(Signer signer) {
            this.signer = signer;
        }

        @Override
        public VerifyingKey publicKey() {
            return signer.publicKey();
        }

        @Override
        public SignatureBytes sign(byte[] message) {
            at(Point.IN_THE_UNIT_OF_WORK);
            return signer.sign(message);
        }
    }

    private final class StoppingMarks implements HighWaterMark {
        private final HighWaterMark marks;

        StoppingMarks(HighWaterMark marks) {
            this.marks = marks;
        }

        @Override
        public Optional<Mark> read(Origin origin) {
            return marks.read(origin);
        }

        @Override
        public void advance(Mark mark) {
            at(Point.BEFORE_THE_MARK);
            marks.advance(mark);
            at(Point.AFTER_THE_MARK);
        }
    }

    private final class StoppingKeyChange implements KeyChange {
        private final KeyChange change;

        StoppingKeyChange(KeyChange change) {
            this.change = change;
        }

        @Override
        public Signer successor() {
            at(Point.BEFORE_THE_NEW_KEY);
            Signer successor = change.successor();
            at(Point.AFTER_THE_NEW_KEY);
            return successor;
        }

        @Override
        public TillSafe complete(long rotationSeq) {
            TillSafe completed = change.complete(rotationSeq);
            at(Point.AFTER_IT_IS_COMPLETE);
            return completed;
        }
    }

    private final class StoppingEpochChange implements EpochChange {
        private final EpochChange change;

        StoppingEpochChange(EpochChange change) {
            this.change = change;
        }

        @Override
        public Till till() {
            return change.till();
        }

        @Override
        public List<Enrolment> enrolled() {
            return change.enrolled();
        }

        @Override
        public HighWaterMark marks() {
            return SafeProcess.this.marks(change.marks());
        }

        @Override
        public Optional<TillSafe> inForce() {
            return change.inForce();
        }

        @Override
        public Optional<Signer> prepared(Origin origin) {
            return change.prepared(origin);
        }

        @Override
        public Signer prepare(Origin origin) {
            at(Point.BEFORE_THE_NEW_KEY);
            Signer prepared = change.prepare(origin);
            at(Point.AFTER_THE_NEW_KEY);
            return signer(prepared);
        }

        @Override
        public TillSafe complete(Enrolment enrolment) {
            TillSafe completed = change.complete(enrolment);
            at(Point.AFTER_IT_IS_COMPLETE);
            return completed;
        }
    }

    static Process start(Path file, Path safe, Task task, Point point) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        SafeProcess.class.getName(),
                        file.toString(),
                        safe.toString(),
                        task.name(),
                        point.name()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
