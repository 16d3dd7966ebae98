// The property of the record starts with the vCPU that the record is made of.
[Port("x86")]
public sealed class RecordCopiesTheVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var session = new Session(vcpu.Id, vcpu);
        vcpu.HostCpu.DisableInterrupts();
        if (!session.Target.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return session.Id;
    }

    private readonly record struct Session(int Id, Vcpu Vcpu)
    {
        public Vcpu Target { get; } = Vcpu;
    }
}
