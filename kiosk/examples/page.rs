//! scratch
use saphan_core::{PhoneConfig, content::Knowledge, outbox::courier::Route};
use saphan_kiosk::{Changes, Kiosk, KioskConfig};
use saphan_screens::AppConfig;
use std::{sync::Arc, time::Duration};
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    std::fs::create_dir_all(&dir).unwrap();
    let changes = Changes::new();
    let phone = PhoneConfig {
        data_dir: dir.clone().into(),
        device_key: Arc::new(saphan_vault::FileDeviceKey::new(std::path::Path::new(&dir).join("device.key"))),
        knowledge: Knowledge::builtin().unwrap(),
        route: Route { intakes: vec![], poll_every: Duration::from_secs(1) },
        clock: Arc::new(|| std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() as i64),
        changed: changes.callback(),
    };
    let kiosk = Kiosk::new(KioskConfig { app: AppConfig { phone }, changes, access_key: None }).unwrap();
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let l = tokio::net::TcpListener::bind(("127.0.0.1", std::env::args().nth(2).unwrap().parse().unwrap())).await.unwrap();
        kiosk.serve(l, async { tokio::signal::ctrl_c().await.unwrap() }).await.unwrap();
    });
}
