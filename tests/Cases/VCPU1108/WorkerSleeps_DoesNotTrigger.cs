// What a library does may wait, or throw: this is a worker.
[Port("riscv")]
public sealed class WorkerSleepsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            System.Threading.Thread.Sleep(1);
        }
    }
}
