// The vCPU goes through locals and a generic parameter before it is asked: it stays the same vCPU.
[Port("x86")]
public sealed class CopiesOfTheVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Vcpu target = vcpu, same;
        same = target;
        HostCpu cpu = same.HostCpu;
        cpu.DisableInterrupts();
        if (IsClear(same, same.Task))
        {
            target.EnterGuest();
        }

        cpu.EnableInterrupts();
        return 0;
    }

    private static bool IsClear<TOwner>(TOwner owner, HostTask task)
        where TOwner : class => owner is not null && !task.TransferWorkPending();
}
