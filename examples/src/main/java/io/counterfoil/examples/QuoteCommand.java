package io.counterfoil.examples;

import io.counterfoil.calendar.BusinessCalendar;
import io.counterfoil.catalog.Assortment;
import io.counterfoil.json.CartFile;
import io.counterfoil.json.PlanFile;
import io.counterfoil.json.QuoteJson;
import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.payment.PaymentMethodCode;
import io.counterfoil.payment.PaymentTrait;
import io.counterfoil.payment.Settling;
import io.counterfoil.pricing.Cart;
import io.counterfoil.pricing.Pricer;
import io.counterfoil.pricing.Quote;
import io.counterfoil.pricing.Situation;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.Outcome;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prices a cart by a plan, without books. */
@Command(
        name = "quote",
        description =
                "Prices a cart by a plan, for those who try their rules or check those of others. Needs no database.",
        footer = {
            "",
            "Prices depend on the moment. It is that of --at, or else of the cart, or else now.",
            "",
            "Examples:",
            "  counterfoil quote --plan examples/data/cafe.json --cart cart.json",
            "  counterfoil quote --plan examples/data/plans/cafe.json \\",
            "      --cart examples/data/plans/cafe.card.cart.json --paying CASH --explain",
            "  counterfoil quote --plan shop.json --cart cart.json --claimed 156.60 --at 2026-11-20T14:15:00Z",
            "  echo '{\"lines\":[{\"product\":\"coffee\",\"quantity\":2}]}' |",
            "      counterfoil quote --plan examples/data/cafe.json --cart -"
        })
final class QuoteCommand extends Subcommand {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            required = true,
            description = "A plan file, or a shop file; - reads standard input.")
    private String plan = "";

    @Option(
            names = "--cart",
            paramLabel = "FILE",
            required = true,
            description = "A cart file; - reads standard input.")
    private String cart = "";

    @Option(
            names = "--claimed",
            paramLabel = "TOTAL",
            description = "What somebody else computed; refused if it differs. Instead of the cart's total.")
    private @Nullable String claimed;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When it is asked, such as 2026-11-20T14:15:00Z. Instead of the cart's.",
            converter = InstantConverter.class)
    private @Nullable Instant at;

    @Option(
            names = "--paying",
            paramLabel = "METHOD",
            description = "By what it would be paid, such as CASH. Instead of the cart's payments.",
            converter = MethodConverter.class)
    private @Nullable PaymentMethodCode paying;

    @Option(names = "--explain", description = "Explains every amount to a customer instead of answering in JSON.")
    private boolean isExplained;

    QuoteCommand(Host host) {
        super(host);
    }

    @Override
    ExitCode run() {
        if (plan.equals("-") && cart.equals("-")) {
            throw misuse("--plan and --cart cannot both read standard input");
        }
        if (isExplained && isForPrograms()) {
            throw misuse("--explain is for people and --json for programs");
        }
        PlanFile rules = PlanFile.read(InputFile.read(host(), "plan", plan, PlanFile.MAX_BYTES))
                .orThrow();
        CartFile asked = CartFile.read(
                        InputFile.read(host(), "cart", cart, CartFile.MAX_BYTES),
                        rules.assortment().shop().currency())
                .orThrow();
        Quote quote = quote(rules, asked).orThrow();
        if (isExplained) {
            String explained = quote.explain(rules.assortment().shop().language());
            terminal().write(explained.getBytes(StandardCharsets.UTF_8));
        } else {
            terminal().print(QuoteJson.of(quote));
        }
        return ExitCode.DONE;
    }

    /** The quote, or all faults of the cart and of what stands beside it. */
    private Outcome<Quote> quote(PlanFile rules, CartFile asked) {
        Instant moment = at == null ? asked.at().orElseGet(host().clock()::instant) : at;
        Refusals refusals = new Refusals();
        Situation known = rules.situation(asked, moment, refusals);
        Situation situation = isPaidInCash(rules, asked, refusals) ? known.payingCash() : known;
        Assortment assortment = rules.assortment();
        BusinessCalendar calendar = new BusinessCalendar(assortment.shop().zone());
        Cart dated = asked.cart().on(asked.date().orElseGet(() -> calendar.businessDate(moment)));
        Cart compared = claimed == null ? dated : dated.claimingTotal(claimed(claimed, dated));
        Optional<Quote> quote =
                refusals.take(Pricer.price(compared, assortment, situation).map(Optional::of), Optional.empty());
        return refusals.orElse(quote::orElseThrow);
    }

    private boolean isPaidInCash(PlanFile rules, CartFile asked, Refusals refusals) {
        if (paying == null) {
            Settling settling = Settling.with(rules.paymentMethods());
            settling.faults(asked.cart().currency(), asked.payments(), FieldPath.of("payments"))
                    .forEach(refusals::add);
            return settling.isAllCash(asked.payments());
        }
        if (rules.paymentMethod(paying).isEmpty()) {
            refusals.add(RefusalCode.UNKNOWN_PAYMENT_METHOD, FieldPath.of("paying"));
        }
        return isCash(rules, paying);
    }

    private static boolean isCash(PlanFile rules, PaymentMethodCode method) {
        return rules.paymentMethod(method)
                .map(known -> known.has(PaymentTrait.CASH))
                .orElse(false);
    }

    private Money claimed(String typed, Cart asked) {
        try {
            return Money.of(asked.currency(), typed);
        } catch (IllegalArgumentException | MoneyOverflowException e) {
            throw misuse("--claimed must be an amount such as 156.60");
        }
    }

    private ParameterException misuse(String message) {
        if (spec == null) {
            throw new IllegalStateException("spec must be set by the parser but was not");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
