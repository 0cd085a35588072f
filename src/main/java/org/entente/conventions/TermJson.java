package org.entente.conventions;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import org.entente.clusters.ClusterId;
import org.entente.conventions.ConventionJson.Unreadable;
import org.entente.platform.Slug;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/// Terms and articles as JSON and back. A kind or a field that is not known is refused: unknown
/// never means
/// yes.
final class TermJson {

  private static final List<Class<?>> SEALED =
      List.of(
          Term.class,
          Coverage.class,
          Term.PartnerRate.Rate.class,
          Term.SeatGuarantee.Share.class,
          Term.ShareCosts.Key.class,
          Declaration.Act.class,
          Question.class,
          Answer.Value.class);

  private static final JsonMapper MAPPER = mapper();

  private TermJson() {}

  static String write(Term term) {
    return MAPPER.writerFor(Term.class).writeValueAsString(term);
  }

  /// An article, or another record of records.
  static String write(Record record) {
    return MAPPER.writeValueAsString(record);
  }

  /// @throws IllegalArgumentException if the text is no term that we know, with what is wrong
  static Term read(String json) {
    try {
      Term term = MAPPER.readValue(json, Term.class);
      if (term == null) {
        throw new IllegalArgumentException("Not a term that is known here: null");
      }
      return term;
    } catch (JacksonException failure) {
      throw new IllegalArgumentException(
          "Not a term that is known here: %s".formatted(failure.getOriginalMessage()), failure);
    }
  }

  /// A draft as it was written.
  ///
  /// @throws IllegalArgumentException if it has a term or a field that we do not know
  static ConventionDraft readDraft(String json) {
    try {
      return MAPPER.readValue(json, ConventionDraft.class);
    } catch (JacksonException failure) {
      throw new IllegalArgumentException(
          "Not a draft that is known here: %s".formatted(failure.getOriginalMessage()), failure);
    }
  }

  /// @throws Unreadable with the place and what is wrong there
  static <T extends Record> T read(String json, Class<T> kind) {
    try {
      T read = MAPPER.readValue(json, kind);
      if (read == null) {
        throw new Unreadable("", "null", new NullPointerException("null"));
      }
      return read;
    } catch (JacksonException failure) {
      StringBuilder place = new StringBuilder();
      failure
          .getPath()
          .forEach(
              step ->
                  place
                      .append('/')
                      .append(
                          step.getPropertyName() == null
                              ? String.valueOf(step.getIndex())
                              : step.getPropertyName()));
      throw new Unreadable(place.toString(), reason(failure), failure);
    }
  }

  /// What is wrong, in our own words where we have some, and without the names of our classes.
  private static String reason(JacksonException failure) {
    Throwable cause = failure.getCause();
    boolean ours =
        (cause instanceof IllegalArgumentException || cause instanceof NullPointerException)
            && cause.getMessage() != null;
    String said = ours ? cause.getMessage() : failure.getOriginalMessage();
    return said.replaceAll("(?:[a-z]\\w*\\.)+(?:[A-Z]\\w*[$.])*([A-Z]\\w*)", "$1");
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .changeDefaultVisibility(
                checker ->
                    checker
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addMixIn(ClusterId.class, Identifier.class)
            .addMixIn(ConventionId.class, Identifier.class)
            .addMixIn(DeclarationId.class, Identifier.class)
            .addMixIn(Slug.class, Name.class)
            .addModule(
                new SimpleModule().addKeyDeserializer(ClusterId.class, new ClusterIdAsKey()));
    for (Class<?> sealed : SEALED) {
      builder.addMixIn(sealed, Kind.class);
      for (Class<?> kind : sealed.getPermittedSubclasses()) {
        builder.registerSubtypes(new NamedType(kind, kind.getSimpleName()));
      }
    }
    return builder.build();
  }

  /// Writes which record of a sealed type it is.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  private interface Kind {}

  /// Writes an identifier as its value alone.
  private abstract static class Identifier {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Identifier(UUID value) {}

    @JsonValue
    abstract UUID value();
  }

  /// Writes a name as its value alone.
  private abstract static class Name {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Name(String value) {}

    @JsonValue
    abstract String value();
  }

  /// Reads the cluster that stands as a key in fixed shares.
  private static final class ClusterIdAsKey extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context)
        throws DatabindException {
      return new ClusterId(UUID.fromString(key));
    }
  }
}
