// The struct has two vCPUs: one of them is always the vCPU that the port was given, by a place of an array, or by what it begins with.
[Port("x86")]
public sealed class StructThatRunsPort : ArchPort
{
    private static Vcpu? s_loaded;

    private readonly Aim[] _aims = new Aim[1];

    public override int Run(Vcpu vcpu)
    {
        _aims[0].Own = vcpu;
        _aims[0].Next = vcpu.Vm.Vcpus[0];
        return 0;
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        s_loaded = vcpu;
        vcpu.Cpu = cpu;
    }

    private struct Aim
    {
        public Vcpu Own;
        public Vcpu Next;

        [RunLoop]
        public readonly void Loop()
        {
            Own.HostCpu.DisableInterrupts();
            if (!Own.Task.TransferWorkPending())
            {
                Own.EnterGuest();
            }

            Own.HostCpu.EnableInterrupts();
        }
    }

    private struct Begun
    {
        public Vcpu? First = s_loaded;
        public Vcpu? Next;

        public Begun(Vcpu next) => Next = next;

        [RunLoop]
        public readonly void Loop()
        {
            First!.HostCpu.DisableInterrupts();
            if (!First.Task.TransferWorkPending())
            {
                First.EnterGuest();
            }

            First.HostCpu.EnableInterrupts();
        }
    }
}
