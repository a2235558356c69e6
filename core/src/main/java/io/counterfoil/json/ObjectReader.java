package io.counterfoil.json;

import io.counterfoil.money.Money;
import io.counterfoil.money.MoneyOverflowException;
import io.counterfoil.refusal.FieldPath;
import io.counterfoil.refusal.RefusalCode;
import io.counterfoil.refusal.Refusals;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object and notes every fault in one collector. After a fault it returns a value that stands
 * in, so that all faults are found in one pass; whoever reads throws the result away where the collector is not empty. For one
 * thread and one text.
 */
final class ObjectReader {
    private final Refusals refusals;
    private final FieldPath path;
    private final Map<String, JsonValue> members;
    private final Set<String> known = new HashSet<>();
    private final boolean standsIn;

    private ObjectReader(Refusals refusals, FieldPath path, @Nullable Map<String, JsonValue> members) {
        this.refusals = refusals;
        this.path = path;
        this.members = members == null ? Map.of() : members;
        this.standsIn = members == null;
    }

    /** Reads a value that should be an object, and at the end refuses the members that nobody asked for. */
    static <T> T read(JsonValue value, FieldPath path, Refusals refusals, Function<ObjectReader, T> shape) {
        ObjectReader reader = value.fold(
                scalar -> noObject(refusals, path),
                items -> noObject(refusals, path),
                object -> new ObjectReader(refusals, path, object.values()));
        T result = shape.apply(reader);
        reader.refuseUnknown();
        return result;
    }

    /** Whether a value is an object with a member of that name. */
    static boolean hasMember(JsonValue value, String name) {
        return value.fold(
                scalar -> false, items -> false, object -> object.values().containsKey(name));
    }

    private static ObjectReader noObject(Refusals refusals, FieldPath path) {
        invalid(refusals, path, "an object");
        return new ObjectReader(refusals, path, null);
    }

    boolean has(String name) {
        known.add(name);
        return members.containsKey(name);
    }

    /** Whether a member is there and an object. */
    boolean isObject(String name) {
        return optional(name)
                .map(value -> value.fold(scalar -> false, items -> false, object -> true))
                .orElse(false);
    }

    /** Whether a member is there and exactly that text. */
    boolean saysText(String name, String text) {
        return optional(name)
                .filter(new JsonValue.Scalar(JsonValue.Kind.TEXT, text)::equals)
                .isPresent();
    }

    /** A text that must be there, of any content. */
    String text(String name) {
        return text(name, Forms.TEXT);
    }

    /** A text that must be there and has a form. */
    <T> T text(String name, Form<T> form) {
        return required(name).map(value -> text(value, path.at(name), form)).orElse(form.instead());
    }

    /** A text that may be absent and has a form. */
    <T> Optional<T> findText(String name, Form<T> form) {
        return optional(name).map(value -> text(value, path.at(name), form));
    }

    /** A list of texts of a form; empty where it is absent. */
    <T> List<T> texts(String name, Form<T> form) {
        return items(name, (value, at) -> text(value, at, form));
    }

    /** An exact number, in quotes or as it is written, that must be there. */
    <T> T number(String name, Form<T> form) {
        return required(name).map(value -> number(value, path.at(name), form)).orElse(form.instead());
    }

    /** An exact number that may be absent. */
    <T> Optional<T> findNumber(String name, Form<T> form) {
        return optional(name).map(value -> number(value, path.at(name), form));
    }

    /** An amount that must be there. */
    Money amount(String name, Currency currency) {
        return required(name)
                .map(value -> amount(value, path.at(name), currency))
                .orElse(Money.zero(currency));
    }

    /** An amount of 0 or more that must be there. */
    Money amountNotNegative(String name, Currency currency) {
        Money amount = amount(name, currency);
        if (amount.isNegative()) {
            invalid(name, "0 or more");
            return Money.zero(currency);
        }
        return amount;
    }

    /** An amount that may be absent. */
    Optional<Money> findAmount(String name, Currency currency) {
        return optional(name).map(value -> amount(value, path.at(name), currency));
    }

    /** A yes or no that may be absent. */
    boolean flag(String name) {
        return optional(name)
                .map(value -> scalar(value, path.at(name), "true or false", JsonValue.Kind.TRUTH)
                        .filter("true"::equals)
                        .isPresent())
                .orElse(false);
    }

    /** An object that must be there. */
    <T> T object(String name, Function<ObjectReader, T> shape) {
        JsonValue value = required(name).orElse(null);
        if (value == null) {
            // The shape needs something to read from; what is missing below is the same fault, not another.
            return shape.apply(new ObjectReader(new Refusals(), path.at(name), null));
        }
        return read(value, path.at(name), refusals, shape);
    }

    /** An object that may be absent. */
    <T> Optional<T> findObject(String name, Function<ObjectReader, T> shape) {
        return optional(name).map(value -> read(value, path.at(name), refusals, shape));
    }

    /** A list of objects; empty where it is absent. */
    <T> List<T> objects(String name, Function<ObjectReader, T> shape) {
        return items(name, (value, at) -> read(value, at, refusals, shape));
    }

    /** A list of objects, where a text alone stands for one with nothing but a name; empty where it is absent. */
    <T> List<T> namesOrObjects(String name, Form<T> alone, Function<ObjectReader, T> shape) {
        return items(
                name,
                (value, at) -> value.fold(
                        scalar -> text(scalar, at, alone),
                        items -> read(items, at, refusals, shape),
                        object -> read(object, at, refusals, shape)));
    }

    /** The texts of all members that nobody asked for so far and whose names have a form. Asked for last. */
    <K> Map<K, String> otherTexts(Form<K> names) {
        Map<K, String> texts = new LinkedHashMap<>();
        members.forEach((name, value) -> names.read(name)
                .filter(key -> known.add(name))
                .ifPresent(key -> texts.put(key, text(value, path.at(MemberName.shown(name)), Forms.TEXT))));
        return texts;
    }

    /** Refuses no other member, where a fault has left open which ones belong here. */
    void passOverTheRest() {
        known.addAll(members.keySet());
    }

    /** Notes a fault of a member. */
    void invalid(String name, String rule) {
        invalid(refusals, path.at(name), rule);
    }

    private void refuseUnknown() {
        members.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refusals.add(RefusalCode.MEMBER_UNKNOWN, path.at(MemberName.shown(name))));
    }

    private Optional<JsonValue> required(String name) {
        Optional<JsonValue> value = optional(name);
        if (value.isEmpty() && !standsIn) {
            refusals.add(RefusalCode.MEMBER_MISSING, path.at(name));
        }
        return value;
    }

    private Optional<JsonValue> optional(String name) {
        known.add(name);
        return Optional.ofNullable(members.get(name));
    }

    private <T> List<T> items(String name, ItemShape<T> shape) {
        List<JsonValue> values = optional(name)
                .map(value -> value.fold(scalar -> noList(name), JsonValue.Items::values, object -> noList(name)))
                .orElse(List.of());
        List<T> items = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            items.add(shape.read(values.get(i), path.at(name).index(i)));
        }
        return items;
    }

    private List<JsonValue> noList(String name) {
        invalid(name, "a list");
        return List.of();
    }

    private <T> T text(JsonValue value, FieldPath at, Form<T> form) {
        return scalar(value, at, form.rule(), JsonValue.Kind.TEXT)
                .map(text -> formed(text, at, form))
                .orElse(form.instead());
    }

    private <T> T number(JsonValue value, FieldPath at, Form<T> form) {
        return scalar(value, at, form.rule(), JsonValue.Kind.TEXT, JsonValue.Kind.NUMBER)
                .map(text -> formed(text, at, form))
                .orElse(form.instead());
    }

    private Money amount(JsonValue value, FieldPath at, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        String rule = "an amount in quotes, a plain decimal with at most " + digits + " decimals";
        try {
            return number(value, at, new Form<>(rule, text -> Money.of(currency, text), Money.zero(currency)));
        } catch (MoneyOverflowException e) {
            refusals.add(RefusalCode.AMOUNT_OVERFLOW, at);
            return Money.zero(currency);
        }
    }

    private <T> T formed(String text, FieldPath at, Form<T> form) {
        Optional<T> value = form.read(text);
        if (value.isEmpty()) {
            invalid(refusals, at, form.rule());
        }
        return value.orElse(form.instead());
    }

    private Optional<String> scalar(JsonValue value, FieldPath at, String rule, JsonValue.Kind... kinds) {
        Optional<String> text = value.fold(
                scalar -> Set.of(kinds).contains(scalar.kind()) ? Optional.of(scalar.text()) : Optional.empty(),
                items -> Optional.empty(),
                object -> Optional.empty());
        if (text.isEmpty()) {
            invalid(refusals, at, rule);
        }
        return text;
    }

    private static void invalid(Refusals refusals, FieldPath at, String rule) {
        refusals.add(RefusalCode.VALUE_INVALID, at, "rule", rule);
    }

    /** Reads one element of a list. */
    private interface ItemShape<T> {
        T read(JsonValue value, FieldPath at);
    }
}
