package org.entente;

import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContextException;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstantiationAwareExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands a clone of the database to a [DatabaseTest]; JUnit closes it with the class or the method.
final class DatabaseExtension implements ParameterResolver, TestInstantiationAwareExtension {

  private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

  private static final Map<Class<?>, Function<TestDatabase, Object>> OFFERED =
      Map.of(
          TestDatabase.class, database -> database,
          JdbcClient.class, TestDatabase::sql,
          DataSource.class, TestDatabase::dataSource,
          TransactionTemplate.class, TestDatabase::transaction);

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestClock.class || OFFERED.containsKey(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == TestClock.class) {
      return context.getStore(NAMESPACE).computeIfAbsent(TestClock.class);
    }
    ExtensionContext owner = isPerMethod(context) ? context : ofClass(context);
    TestDatabase database =
        owner
            .getStore(NAMESPACE)
            .computeIfAbsent(TestDatabase.class, _ -> TestDatabase.create(), TestDatabase.class);
    return OFFERED.get(type).apply(database);
  }

  private static boolean isPerMethod(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(
            outermost(context.getRequiredTestClass()), DatabaseTest.class)
        .map(DatabaseTest::perMethod)
        .orElse(false);
  }

  private static Class<?> outermost(Class<?> type) {
    return type.getEnclosingClass() == null ? type : outermost(type.getEnclosingClass());
  }

  /// The context of the outermost test class, whose nested classes share its clone.
  private static ExtensionContext ofClass(ExtensionContext context) {
    ExtensionContext parent =
        context.getParent().orElseThrow(() -> new ExtensionContextException("No test class"));
    return parent.getTestClass().isEmpty() ? context : ofClass(parent);
  }
}
