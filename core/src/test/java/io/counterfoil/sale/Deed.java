package io.counterfoil.sale;

import static io.counterfoil.sale.Cafe.TILL;
import static io.counterfoil.sale.Cafe.breakfast;
import static io.counterfoil.sale.Cafe.cart;
import static io.counterfoil.sale.Cafe.cash;
import static io.counterfoil.sale.Cafe.line;

import io.counterfoil.BoxOffice;
import io.counterfoil.customer.CustomerSnapshot;
import io.counterfoil.ledger.Ed25519Signer;
import io.counterfoil.ledger.Enrolment;
import io.counterfoil.ledger.EntryType;
import io.counterfoil.ledger.EpochChange;
import io.counterfoil.ledger.HighWaterMark;
import io.counterfoil.ledger.KeyChange;
import io.counterfoil.ledger.Origin;
import io.counterfoil.ledger.Signer;
import io.counterfoil.ledger.TillSafe;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.series.SeriesReset;
import io.counterfoil.series.SeriesRule;
import io.counterfoil.shop.PersonalText;
import io.counterfoil.shop.Session;
import io.counterfoil.shop.Till;
import io.counterfoil.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every sensitive action that the desks offer, each with what its entry says. A new action belongs here. */
enum Deed {
    OPENING(EntryType.GENESIS, "", "", "{\"assortment\":1,") {
        @Override
        void prepare(Cafe cafe) {}

        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().opening().open(Cafe.setup());
        }
    },
    SET_UP(EntryType.ACTIVITY, "prices of the summer", "{\"assortment\":1,", "{\"assortment\":2,") {
        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            SeriesRule daily = new SeriesRule("D", 4, SeriesReset.DAILY);
            return post.desk().opening().publish(Cafe.setup(daily), "prices of the summer");
        }
    },
    STOCK_IN(
            EntryType.ACTIVITY,
            "delivery 17",
            "{\"pools\":[{\"capacity\":0,\"pool\":\"stock:poster\"}]}",
            "{\"pools\":[{\"capacity\":40,\"pool\":\"stock:poster\"}]}") {
        @Override
        void prepare(Cafe cafe) {
            super.prepare(cafe);
            cafe.desk().opening().publish(Theatre.setup()).orThrow();
        }

        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().stock().stockIn(Theatre.POSTER, 40, "delivery 17");
        }
    },
    CAPACITY_CHANGE(
            EntryType.ACTIVITY,
            "as the fire brigade says",
            "{\"pools\":[{\"pool\":\"zone:concert/lawn\"}]}",
            "{\"pools\":[{\"capacity\":800,\"pool\":\"zone:concert/lawn\"}]}") {
        @Override
        void prepare(Cafe cafe) {
            super.prepare(cafe);
            cafe.desk().opening().publish(Theatre.setup()).orThrow();
        }

        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().stock().resize(Theatre.CONCERT, Theatre.lawn(), 800, "as the fire brigade says");
        }
    },
    CANCELLATION(EntryType.CANCELLATION, "typing error", "{\"status\":\"ISSUED\"}", "{\"status\":\"CANCELLED\"}") {
        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().cancellations().cancel(firstTicket(cafe), "typing error");
        }
    },
    REPRINT(EntryType.ACTIVITY, "the paper was jammed", "{\"printings\":1}", "{\"printings\":2}") {
        @Override
        void prepare(Cafe cafe) {
            super.prepare(cafe);
            cafe.desk().printing().take(firstTicket(cafe)).orThrow();
        }

        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().printing().take(firstTicket(cafe), "the paper was jammed");
        }
    },
    EXPORT(EntryType.ACTIVITY, "the tax office asked", "", "") {
        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().exports().take("the tax office asked");
        }
    },
    ERASURE(EntryType.ERASURE, "asked for", "{\"private_part\":\"STORED\"}", "{\"private_part\":\"ERASED\"}") {
        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().erasures().erase(firstTicket(cafe), "asked for");
        }
    },
    ERASURE_OF_A_HOST(
            EntryType.ERASURE, "a year is over", "{\"private_part\":\"STORED\"}", "{\"private_part\":\"ERASED\"}") {
        @Override
        void prepare(Cafe cafe) {
            super.prepare(cafe);
            cafe.seenFrom("192.0.2.1").desk().exports().take("backup").orThrow();
        }

        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().erasures().eraseHost(Origin.of(TILL, 0), 2, "a year is over");
        }
    },
    KEY_CHANGE(EntryType.KEY_ROTATE, "yearly", "{\"public_key\":", "{\"public_key\":") {
        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().keys().change(new NextKey(cafe.safe(TILL)), "yearly");
        }
    },
    RECOVERY(EntryType.ACTIVITY, "the key is in other hands", "{\"epoch\":0}", "{\"epoch\":1}") {
        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.office()
                    .recovery(post.session())
                    .recover(
                            new NextEpoch(post.safe()),
                            RecoveryRequest.because("the key is in other hands")
                                    .evenIfSound()
                                    .withLastNumber(3));
        }

        @Override
        Origin origin() {
            return Origin.of(TILL, 1);
        }
    },
    CLOCK_CONFIRMED(
            EntryType.ACTIVITY,
            "closed for a week",
            "{\"clock\":\"2026-11-20T14:03:00.250Z\"}",
            "{\"clock\":\"2026-11-27T14:03:00.250Z\"}") {
        @Override
        void prepare(Cafe cafe) {
            super.prepare(cafe);
            cafe.clock.move(Duration.ofDays(7));
        }

        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().checkout().confirmClock("closed for a week");
        }
    },
    CLOCK_BEHIND(
            EntryType.ACTIVITY,
            "",
            "{\"clock\":\"2026-11-20T14:03:00.250Z\"}",
            "{\"clock\":\"2026-11-20T14:02:50.250Z\"}") {
        @Override
        void prepare(Cafe cafe) {
            super.prepare(cafe);
            cafe.clock.move(Duration.ofSeconds(-10));
        }

        @Override
        Outcome<?> act(Post post, Cafe cafe) {
            return post.desk().checkout().sell(breakfast());
        }
    };

    final EntryType type;
    final String reason;
    final String before;
    final String after;

    Deed(EntryType type, String reason, String before, String after) {
        this.type = type;
        this.reason = reason;
        this.before = before;
        this.after = after;
    }

    /** A shop in which it can be done: its till is open and has sold one ticket, which knows its customer. */
    void prepare(Cafe cafe) {
        cafe.desk().opening().open(Cafe.setup()).orThrow();
        cafe.desk()
                .checkout()
                .sell(new SaleRequest(
                        cart(line("coffee", 1)),
                        List.of(cash("58.00")),
                        Optional.of(new CustomerSnapshot(PersonalText.of("José Ñandú"), Optional.empty()))))
                .orThrow();
    }

    /** Does it. */
    abstract Outcome<?> act(Post post, Cafe cafe);

    /** The chain that then says so. */
    Origin origin() {
        return Origin.of(TILL, 0);
    }

    /** Who does it where. */
    record Post(BoxOffice office, Session session, TillSafe safe) {
        Desk desk() {
            return office.desk(session, safe);
        }
    }

    static TicketId firstTicket(Cafe cafe) {
        return cafe.store
                .forTenant(TILL.tenant())
                .<Optional<TicketId>>read(books -> books.tickets().findByNumber("TT00000001"))
                .orElseThrow();
    }

    /** A safe that has another key at hand and keeps it in memory. */
    private record NextKey(TillSafe safe) implements KeyChange {
        @Override
        public Signer successor() {
            byte[] seed = new byte[Ed25519Signer.SEED_LENGTH];
            seed[1] = 1;
            return Ed25519Signer.ofSeed(seed);
        }

        @Override
        public TillSafe complete(long rotationSeq) {
            return safe;
        }
    }

    /** A safe that has the key of another epoch at hand. */
    private record NextEpoch(TillSafe safe) implements EpochChange {
        @Override
        public Till till() {
            return TILL;
        }

        @Override
        public List<Enrolment> enrolled() {
            return List.of(safe.enrolment());
        }

        @Override
        public HighWaterMark marks() {
            return safe.mark();
        }

        @Override
        public Optional<TillSafe> inForce() {
            return Optional.of(safe);
        }

        @Override
        public Optional<Signer> prepared(Origin origin) {
            return Optional.empty();
        }

        @Override
        public Signer prepare(Origin origin) {
            return new NextKey(safe).successor();
        }

        @Override
        public TillSafe complete(Enrolment enrolment) {
            return new TillSafe(enrolment, new NextKey(safe).successor(), safe.mark());
        }
    }
}
