package org.entente.proof;

import java.util.Map;
import org.entente.EntenteApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// The application inside this process, as `./entente run` sets it up on that database.
public final class Beans {

  private Beans() {}

  public static ConfigurableApplicationContext start(Database database) {
    SpringApplication application = new SpringApplication(EntenteApplication.class);
    application.setDefaultProperties(
        Map.of(
            "spring.profiles.active", "run",
            "entente.db.url", database.url(),
            "entente.db.user", database.user(),
            "entente.db.password", database.password()));
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("productAlone", new ProductAlone()));
    return application.run("--server.port=0", "--server.address=127.0.0.1");
  }

  /// Leaves out what tests and benches add to the product's packages.
  private static final class ProductAlone extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
      return !Application.isProduct(reader.getResource().toString());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ProductAlone;
    }

    @Override
    public int hashCode() {
      return ProductAlone.class.hashCode();
    }
  }
}
